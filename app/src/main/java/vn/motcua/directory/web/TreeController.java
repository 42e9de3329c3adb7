package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.TreeNode;
import vn.motcua.portal.form.Form;

/** The state as a tree: kinds at the top, and one way down at a time. */
@Controller
@OpenToAll
class TreeController {

    private static final Paging MOST = new Paging(1, Paging.MAX_SIZE);

    private final Templates templates;
    private final Agencies agencies;
    private final AgencyTree tree;

    TreeController(Templates templates, Agencies agencies, AgencyTree tree) {
        this.templates = templates;
        this.agencies = agencies;
        this.tree = tree;
    }

    /** The parameter {@code at} opens the way down to an agency, whose name then leads to its page, and shows what is directly below it. */
    @GetMapping("/directory/tree")
    JteModel show(Page page, Form form) {
        ListRequest request = new ListRequest(form, agencies.today().day());
        AsOf asOf = request.asOf();
        List<AgencyView> way = way(form.value("at"), asOf);
        Map<AgencyKind, List<AgencyView>> top = tree.below(null, asOf, MOST).items().stream()
                .collect(Collectors.groupingBy(AgencyView::kind, TreeMap::new, Collectors.toList()));
        List<TreeNode> nodes = new ArrayList<>();
        top.forEach((kind, views) -> {
            boolean open = !way.isEmpty() && views.contains(way.getFirst());
            List<TreeNode> below = views.stream()
                    .map(view -> node(page, view, way, 0, asOf, request))
                    .toList();
            nodes.add(new TreeNode(page.t(kind), null, page.number(views.size()), open, below));
        });
        return templates.directoryTree(page, form, asOf, nodes);
    }

    /** The agencies from the top down to the one asked for, itself last; empty if none is, or it is not open on the day. */
    private List<AgencyView> way(String at, AsOf asOf) {
        if (at.isEmpty()) return List.of();
        AgencyId id = ListRequest.id(at);
        List<AgencyView> way = new ArrayList<>(tree.above(id, asOf));
        agencies.find(id, asOf).ifPresent(way::add);
        return way;
    }

    private TreeNode node(Page page, AgencyView view, List<AgencyView> way, int depth, AsOf asOf, ListRequest request) {
        boolean open = depth < way.size() && way.get(depth).id().equals(view.id());
        String day = request.day() == null ? "" : "&day=" + asOf.day();
        String href = "/directory/tree?at=" + view.id() + day;
        String note = view.codes().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
        if (!open) return new TreeNode(view.names().in(page.language()), href, note, false, List.of());
        Slice<AgencyView> below = tree.below(view.id(), asOf, MOST);
        List<TreeNode> children = new ArrayList<>();
        below.items().forEach(child -> children.add(node(page, child, way, depth + 1, asOf, request)));
        if (below.pages() > 1)
            children.add(TreeNode.leaf(
                    page.t("directory.units.all", page.number(below.total())), "/directory/" + view.id() + "/units"));
        return new TreeNode(
                view.names().in(page.language()),
                "/directory/" + view.id() + day.replaceFirst("&", "?"),
                note,
                true,
                children);
    }
}
