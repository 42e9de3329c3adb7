package vn.motcua.audit.tree;

/**
 * A node with a full subtree below it: the one over the leaves {@code index·2^level} to {@code (index+1)·2^level − 1}.
 *
 * @param level 0 for a leaf
 * @param index its place among the nodes of its level
 */
record Node(int level, long index) {}
