export interface Node {
  parent?: Branch;
  children: Node[];
}

export interface Branch {
  node?: Node;
}
