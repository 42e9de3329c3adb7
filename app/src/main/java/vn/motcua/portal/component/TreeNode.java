package vn.motcua.portal.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree that can be folded.
 *
 * @param text what it is called
 * @param href where it leads, or {@code null}
 * @param note a word more about it, or {@code null}
 * @param open true if what is below it is shown at first
 * @param children what is below it
 */
public record TreeNode(
        String text, @Nullable String href, @Nullable String note, boolean open, List<TreeNode> children) {

    public TreeNode {
        children = List.copyOf(children);
    }

    /** A node with nothing below it. */
    public static TreeNode leaf(String text, String href) {
        return new TreeNode(text, href, null, false, List.of());
    }
}
