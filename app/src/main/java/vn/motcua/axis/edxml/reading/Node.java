package vn.motcua.axis.edxml.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of the header with its text and children; unknown ones stay unseen by whoever does not ask for them. */
final class Node {

    static final Node EMPTY = new Node("");

    private final String name;
    private final List<Node> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder(0);

    Node(String name) {
        this.name = name;
    }

    void add(Node child) {
        children.add(child);
    }

    void add(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    String name() {
        return name;
    }

    int length() {
        return text.length();
    }

    /** The text without blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** The text of the first child of this name; empty if there is none. */
    String text(String child) {
        return first(child).text();
    }

    /** The first child of this name; an empty element if there is none. */
    Node first(String child) {
        return find(child).orElse(EMPTY);
    }

    Optional<Node> find(String child) {
        for (Node node : children) if (node.name.equals(child)) return Optional.of(node);
        return Optional.empty();
    }

    List<Node> all(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** True if neither it nor anything in it has a text. */
    boolean blank() {
        return text().isEmpty() && children.stream().allMatch(Node::blank);
    }
}
