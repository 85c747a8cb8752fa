export async function writeResults(all: { measured: Map<any, any[]> }, _keep: boolean) {
  for (const [lane, slices] of all.measured) console.log(lane.question, lane.contestant, lane.way, slices.map((s) => s.perSecond.toFixed(0)).join(' '), 'p50', slices.map((s)=>s.p50.toFixed(1)).join(' '), 'cpu', slices.map((s)=>`${(s.serverTime*1000).toFixed(2)}+${(s.databaseTime*1000).toFixed(2)}`).join(' '), 'size', slices[0].size);
}
