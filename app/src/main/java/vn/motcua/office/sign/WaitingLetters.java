package vn.motcua.office.sign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.signing.sheaf.PaperAsked;
import vn.motcua.signing.sheaf.WaitingPapers;

/** The letters that were handed to whoever acts, to be signed. */
@Component
public class WaitingLetters implements WaitingPapers<LetterToSign> {

    private final LettersToSign letters;
    private final OfficialAccounts officials;
    private final Actors actors;

    WaitingLetters(LettersToSign letters, OfficialAccounts officials, Actors actors) {
        this.letters = letters;
        this.officials = officials;
        this.actors = actors;
    }

    @Override
    public String kind() {
        return LetterToSign.KIND;
    }

    /** One page of them, the longest waiting first. */
    @Override
    public Slice<LetterToSign> find(Paging paging) {
        return me().map(official -> letters.waiting(official, paging))
                .orElseGet(() -> new Slice<>(List.of(), paging, 0));
    }

    @Override
    public String subject(LetterToSign letter) {
        return letter.subject();
    }

    @Override
    public UUID file(LetterToSign letter) {
        return letter.file().value();
    }

    @Override
    public List<LetterToSign> chosen(List<String> sent) {
        List<Long> ids = sent.stream()
                .filter(one -> one.matches("[1-9][0-9]{0,17}:[0-9]{1,9}"))
                .map(one -> Long.valueOf(one.substring(0, one.indexOf(':'))))
                .toList();
        List<LetterToSign> found =
                me().map(official -> letters.waiting(official, ids)).orElse(List.of());
        boolean others = found.stream().anyMatch(one -> !sent.contains(one.subject()));
        if (others || found.isEmpty()) throw OfficeRefusal.NOT_AS_SEEN.because();
        return found;
    }

    @Override
    public PaperAsked asked(LetterToSign letter) {
        return new PaperAsked(
                kind(),
                subject(letter),
                letter.text().subject(),
                letter.signerHref(),
                letter.agency(),
                SigningMatters.of(letter.text().kind()));
    }

    private Optional<OfficialId> me() {
        return Optional.ofNullable(actors.current().account()).flatMap(officials::official);
    }
}
