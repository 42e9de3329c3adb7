package vn.motcua.portal.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The options of a fixture, which remember which of them were read: those left over are what our component does not offer. */
final class FixtureOptions {

    private final JsonNode root;
    private final String prefix;
    private final Set<String> read;

    FixtureOptions(JsonNode root) {
        this(root, "", new TreeSet<>());
    }

    private FixtureOptions(JsonNode root, String prefix, Set<String> read) {
        this.root = root;
        this.prefix = prefix;
        this.read = read;
    }

    boolean has(String path) {
        return node(path) != null;
    }

    /** A text or number; null if it is not there. */
    @Nullable
    String text(String path) {
        JsonNode node = node(path);
        if (node == null || node.isContainer()) return null;
        read.add(prefix + path);
        return node.isBoolean() ? null : node.asString(); // false in place of a text stands for none
    }

    String text(String path, String otherwise) {
        String text = text(path);
        return text == null ? otherwise : text;
    }

    /** A truth; also if it says false in so many words. */
    boolean truth(String path) {
        JsonNode node = node(path);
        if (node == null || !node.isBoolean()) return false;
        read.add(prefix + path);
        return node.asBoolean();
    }

    /** A block of content from either a text or markup. */
    @Nullable
    Content content(String textPath, String markupPath) {
        String markup = text(markupPath);
        if (markup != null) {
            text(textPath);
            return output -> output.writeContent(markup);
        }
        String text = text(textPath);
        return text == null ? null : output -> escaped(output, text);
    }

    /** What a pattern finds in the classes; read only if nothing else stands there. */
    String in(String path, String pattern) {
        JsonNode node = node(path);
        if (node == null || !node.isString()) return "";
        Matcher matcher = Pattern.compile(pattern).matcher(node.asString().strip());
        if (!matcher.matches()) return "";
        read.add(prefix + path);
        return matcher.group(1);
    }

    List<FixtureOptions> items(String path) {
        JsonNode node = node(path);
        List<FixtureOptions> items = new ArrayList<>();
        for (int i = 0; node != null && i < node.size(); i++) {
            String at = prefix + path + "[" + i + "]";
            if (node.get(i).isContainer())
                items.add(new FixtureOptions(node.get(i), at + (node.get(i).isArray() ? "" : "."), read));
            else read.add(at); // null and false stand for nothing
        }
        return items;
    }

    /** The items of an array of plain values. */
    List<String> texts(String path) {
        JsonNode node = node(path);
        List<String> texts = new ArrayList<>();
        for (int i = 0; node != null && i < node.size(); i++) {
            read.add(prefix + path + "[" + i + "]");
            texts.add(node.get(i).asString());
        }
        return texts;
    }

    /** The options that were not read, without numbers of items. */
    Set<String> left() {
        Set<String> left = new TreeSet<>();
        collect(root, "", left);
        return left;
    }

    private void collect(JsonNode node, String path, Set<String> left) {
        if (node.isObject())
            node.properties()
                    .forEach(entry -> collect(
                            entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), left));
        else if (node.isArray()) for (int i = 0; i < node.size(); i++) collect(node.get(i), path + "[" + i + "]", left);
        else if (!read.contains(path)) left.add(path.replaceAll("\\[\\d+]", "[]"));
    }

    private @Nullable JsonNode node(String path) {
        JsonNode node = root;
        for (String step : path.split("\\.")) {
            if (node == null || step.isEmpty()) return node;
            node = node.get(step);
        }
        return node == null || node.isNull() ? null : node;
    }

    private static void escaped(TemplateOutput output, String text) {
        output.writeContent(org.springframework.web.util.HtmlUtils.htmlEscape(text));
    }
}
