export interface Tree {
  children?: Tree[];
}

export interface NamedTree {
  name: string;
  children?: NamedTree[];
}

export type RetrieveTreeResponse = Tree | NamedTree;
