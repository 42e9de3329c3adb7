package vn.motcua.signing.packet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which prefix stands for which namespace, as one walks into elements and out of them. */
final class Scope {

    private final List<Declaration> declared = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();

    void enter() {
        marks.push(declared.size());
    }

    void leave() {
        declared.subList(marks.pop(), declared.size()).clear();
    }

    void declare(Declaration one) {
        declared.add(one);
    }

    /** The namespace of a prefix; empty if it has none. */
    String of(String prefix) {
        for (int i = declared.size() - 1; i >= 0; i--)
            if (declared.get(i).prefix().equals(prefix)) return declared.get(i).namespace();
        return "";
    }

    /** All that holds here. */
    List<Declaration> all() {
        Map<String, Declaration> all = new LinkedHashMap<>();
        for (Declaration one : declared) all.put(one.prefix(), one);
        return all.values().stream().filter(one -> !one.namespace().isEmpty()).toList();
    }
}
