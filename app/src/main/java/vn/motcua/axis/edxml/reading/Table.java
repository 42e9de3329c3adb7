package vn.motcua.axis.edxml.reading;

import java.util.List;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.WrittenNumber;
import vn.motcua.axis.edxml.WrittenTime;
import vn.motcua.axis.edxml.reading.PacketElement.In;

/** Holds a header against the table of {@link PacketElement}. */
final class Table {

    private final Findings findings;

    Table(Findings findings) {
        this.findings = findings;
    }

    void check(Node header, In in) {
        for (PacketElement element : PacketElement.values())
            if (element.in() == in || element.in() == In.BOTH) walk(header, element, 0, "");
    }

    private void walk(Node at, PacketElement element, int depth, String path) {
        if (depth == element.path().size()) {
            judge(at, element, path);
            return;
        }
        String part = element.path().get(depth);
        String name = part.replace("?", "");
        List<Node> children = at.all(name);
        for (int i = 0; i < children.size(); i++)
            walk(
                    children.get(i),
                    element,
                    depth + 1,
                    path + (path.isEmpty() ? "" : "/") + place(name, i, children.size()));
        if (children.isEmpty() && !part.endsWith("?")) missing(element, whole(element));
    }

    private static String place(String name, int index, int of) {
        return of == 1 ? name : name + "[" + (index + 1) + "]";
    }

    private static String whole(PacketElement element) {
        return String.join("/", element.path()).replace("?", "");
    }

    private void missing(PacketElement element, String path) {
        if (element.missing() != null) findings.add(Finding.of(Problem.MISSING, element.missing(), element, path, ""));
    }

    private void judge(Node node, PacketElement element, String path) {
        if (element.form() == PacketElement.Form.GROUP) return;
        String text = node.text();
        if (text.isEmpty()) missing(element, path);
        else if (element.longest() > 0 && text.codePointCount(0, text.length()) > element.longest())
            findings.add(Problem.TOO_LONG, element, path, element.longest());
        else judgeForm(text, element, path);
    }

    private void judgeForm(String text, PacketElement element, String path) {
        switch (element.form()) {
            case ORGAN -> require(new OrganId(text).code().isPresent(), Problem.NO_AGENCY_CODE, element, path, text);
            case DATE -> require(new WrittenDate(text).value().isPresent(), Problem.NOT_A_DATE, element, path, text);
            case TIME -> require(new WrittenTime(text).value().isPresent(), Problem.NOT_A_TIME, element, path, text);
            case NUMBER ->
                require(new WrittenNumber(text).value().isPresent(), Problem.NOT_A_NUMBER, element, path, text);
            case FLAG -> require(text.equals("0") || text.equals("1"), Problem.UNKNOWN_VALUE, element, path, text);
            case STATUS -> require(StatusCode.of(text).isPresent(), Problem.UNKNOWN_VALUE, element, path, text);
            case BUSINESS ->
                require(
                        Business.Kind.of(new WrittenNumber(text)).isPresent(),
                        Problem.UNKNOWN_VALUE,
                        element,
                        path,
                        text);
            case GROUP, TEXT -> {
                // any text will do
            }
        }
    }

    private void require(boolean holds, Problem problem, PacketElement element, String path, String text) {
        if (!holds) findings.add(problem, element, path, text);
    }
}
