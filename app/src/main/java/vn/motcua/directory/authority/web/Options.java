package vn.motcua.directory.authority.web;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.DocumentKind;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.people.Leader;
import vn.motcua.directory.people.OfficialHit;
import vn.motcua.directory.people.Post;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;

/** Choices that several forms offer. */
final class Options {

    private Options() {}

    static List<Choice> posts(Page page, List<Post> posts) {
        return Stream.concat(
                        Stream.of(Choice.of("", page.t("directory.choose"))),
                        posts.stream()
                                .map(post -> Choice.of(
                                        post.position().id().toString(),
                                        post.position().title())))
                .toList();
    }

    static List<Choice> leaders(Page page, Stream<Leader> leaders) {
        return Stream.concat(
                        Stream.of(Choice.of("", page.t("directory.choose"))),
                        leaders.map(one -> Choice.of(one.appointment().toString(), one.name() + " – " + one.title())))
                .toList();
    }

    static List<Choice> officials(List<OfficialHit> hits) {
        return hits.stream()
                .map(hit -> Choice.of(
                                hit.official().id().toString(), hit.official().name())
                        .hint(String.join("; ", hit.posts())))
                .toList();
    }

    /** Whole acts. */
    static List<Choice> acts(Page page) {
        return Stream.of(Act.values())
                .map(act -> Choice.of(
                        act.name(), act.narrows() ? page.t("directory.matter.all", page.t(act)) : page.t(act)))
                .toList();
    }

    /** Kinds of document. */
    static List<Choice> documents(Page page) {
        return Stream.of(DocumentKind.values())
                .map(kind -> Choice.of(Matter.sign(kind).text(), page.t(kind)))
                .toList();
    }
}
