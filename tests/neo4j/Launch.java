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
 * Neo4j servers for tests and measurements, in one process. Each line of standard input is a port on the loopback
 * address where one more server, with an empty database of its own, starts to listen; then READY and the port are
 * printed. The end of the input ends the process, so that no server outlives the run that asked for it, however that
 * run ended. The first argument is the folder of the databases; with "measured" as the second, the server plans as one
 * in use does.
 */
public class Launch {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean isMeasured = arguments.length > 1 && arguments[1].equals("measured");
        BufferedReader ports = new BufferedReader(new InputStreamReader(System.in));
        for (String port = ports.readLine(); port != null; port = ports.readLine()) {
            DatabaseManagementServiceBuilder server = new DatabaseManagementServiceBuilder(folder.resolve(port))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(port)));
            if (isMeasured) {
                server.setConfig(GraphDatabaseSettings.pagecache_memory, 512L * 1024 * 1024);
            } else {
                // Tests fill and empty the same database all the time: planning anew for each size would take longer
                // than all the rest. A plan changes how long an answer takes, never the answer.
                server.setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(9))
                    .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024);
            }
            server.build();
            System.out.println("READY " + port);
        }
        // The databases are thrown away: nobody waits for an orderly shutdown.
        Runtime.getRuntime().halt(0);
    }
}
