/** A method's identity in results; what it does is described in its card, `content/<language>/methods/<id>.md`. */
export interface Method {
  id: string;
  version: string;
}
