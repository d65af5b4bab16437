/** A node of a tree for the terminal. */
export interface TreeNode {
  readonly label: string;
  readonly children: readonly TreeNode[];
}

function branches(nodes: readonly TreeNode[], indent: string): string[] {
  return nodes.flatMap((node, at) => {
    const last = at === nodes.length - 1;
    return [`${indent}${last ? '└─ ' : '├─ '}${node.label}`, ...branches(node.children, `${indent}${last ? '   ' : '│  '}`)];
  });
}

/** Draws a tree, one line a node. */
export function drawTree(root: TreeNode): string {
  return [root.label, ...branches(root.children, '')].join('\n');
}
