/** Folders and files of a workspace that are no input: made from it, or about it; deliveries are chosen by name. */
const notInputs =
  /^(raw|build|editions|site(\.nieuw|\.oud)?|releases(\.lock)?|export|archief|README\.md|.*~|\..*)$/;

/** Whether figures may depend on what stands under this name in a workspace, deliveries aside. */
export const isInputName = (name: string): boolean => !notInputs.test(name);
