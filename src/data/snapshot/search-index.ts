export async function searchIndex<Entry>(address: string): Promise<Entry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The list of pages could not be loaded (status ${response.status}).`);
  return response.json();
}
