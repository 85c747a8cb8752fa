import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j servers for the tests, in one process. Each line of standard input is a port on the loopback address where one
 * more server, with an empty database of its own, starts to listen; then READY and the port are printed. The end of the
 * input ends the process, so that no server outlives the test run that asked for it, however that run ended.
 */
public class Launch {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        BufferedReader ports = new BufferedReader(new InputStreamReader(System.in));
        for (String port = ports.readLine(); port != null; port = ports.readLine()) {
            new DatabaseManagementServiceBuilder(folder.resolve(port))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(port)))
                // Tests fill and empty the same database all the time: planning anew for each size would take longer
                // than all the rest. A plan changes how long an answer takes, never the answer.
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(9))
                .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024)
                .build();
            System.out.println("READY " + port);
        }
        // The databases are thrown away: nobody waits for an orderly shutdown.
        Runtime.getRuntime().halt(0);
    }
}
