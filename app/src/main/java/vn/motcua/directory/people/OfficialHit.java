package vn.motcua.directory.people;

import java.util.List;

/**
 * An official in a list of answers.
 *
 * @param official who
 * @param posts the posts that the asker may see, the main one first, each with its agency
 */
public record OfficialHit(OfficialView official, List<String> posts) {

    public OfficialHit {
        posts = List.copyOf(posts);
    }
}
