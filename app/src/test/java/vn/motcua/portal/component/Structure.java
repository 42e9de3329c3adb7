package vn.motcua.portal.component;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Markup reduced to what matters: elements, attributes in any order, classes in any order, texts without blanks around them. Our own classes
 * ({@code mc-…}), translations for scripts and labels for narrow tables are ours alone and left out.
 */
final class Structure {

    private Structure() {}

    static String of(String html) {
        StringBuilder lines = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        String indent = "  ".repeat(depth);
        if (node instanceof TextNode text && !text.isBlank())
            lines.append(indent)
                    .append(text.getWholeText().replaceAll("[\\s\\u00a0]+", " ").strip())
                    .append('\n');
        if (!(node instanceof Element element)) return;
        lines.append(indent)
                .append('<')
                .append(element.tagName())
                .append(attributes(element))
                .append(">\n");
        element.childNodes().forEach(child -> write(child, depth + 1, lines));
    }

    private static String attributes(Element element) {
        TreeMap<String, String> shown = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (name.startsWith("data-i18n") || name.equals("data-label") || name.startsWith("hx-")) continue;
            shown.put(name, name.equals("class") ? classes(attribute.getValue()) : attribute.getValue());
        }
        shown.remove("class", "");
        return shown.entrySet().stream()
                .map(e -> " " + e.getKey() + "=\"" + e.getValue() + "\"")
                .collect(Collectors.joining());
    }

    private static String classes(String value) {
        return Arrays.stream(value.strip().split("\\s+"))
                .filter(one -> !one.startsWith("mc-"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
