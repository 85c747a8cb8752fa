/** What an act took of the processor, in milliseconds: other processes that are busy meanwhile do not count. */
export async function processorTimeOf<Result>(act: () => Promise<Result>): Promise<[Result, number]> {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
