package vn.motcua.dossier.apply;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.identity.AccountContact;
import vn.motcua.identity.AccountContacts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Represented;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.filling.FirstAnswers;
import vn.motcua.procedure.record.ChannelKind;

/** Begins a draft: for oneself, with what the account and earlier applications know; or at the counter for somebody. */
@Component
public class Beginning {

    private final ApplicationDrafts drafts;
    private final Earlier earlier;
    private final PinnedRevisions revisions;
    private final FirstAnswers first;
    private final AccountContacts contacts;
    private final Officers officers;
    private final Actors actors;
    private final Clock clock;

    Beginning(
            ApplicationDrafts drafts,
            Earlier earlier,
            PinnedRevisions revisions,
            FirstAnswers first,
            AccountContacts contacts,
            Officers officers,
            Actors actors,
            Clock clock) {
        this.drafts = drafts;
        this.earlier = earlier;
        this.revisions = revisions;
        this.first = first;
        this.contacts = contacts;
        this.officers = officers;
        this.actors = actors;
        this.clock = clock;
    }

    /** The agency at whose counter whoever acts receives applications; {@code null} for somebody who applies for themselves. Refused for other officials. */
    public @Nullable AgencyId counter() {
        Actor actor = actors.current();
        if (actor.account() == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        if (actor.kind() != ActorKind.OFFICIAL) return null;
        return actor.agency()
                .filter(agency -> officers.may(DossierPermission.RECEIVE, agency))
                .orElseThrow(() -> DossierRefusal.NOT_FOR_OFFICIALS.because());
    }

    /**
     * Does it.
     *
     * @param revision by which revision of the procedure
     * @param caseName which of its cases
     * @param channel at the counter: in person or by post; for oneself it is online
     */
    @Transactional
    public ApplicationDraft run(long revision, String caseName, ChannelKind channel) {
        Pinned pinned = revisions.of(revision);
        if (!pinned.cases().contains(caseName)) throw DossierRefusal.NO_SUCH_CASE.because();
        AgencyId counter = counter();
        Actor actor = actors.current();
        AccountId account = actor.account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        Represented represented = counter == null ? actor.represented() : null;
        represented(represented, pinned);
        ApplicationDraft draft = new ApplicationDraft(
                UUID.randomUUID(),
                account,
                represented == null ? null : represented.account(),
                null,
                revision,
                pinned.view().code().text(),
                pinned.view().record().name(),
                caseName,
                counter == null ? ChannelKind.ONLINE : channel == ChannelKind.ONLINE ? ChannelKind.IN_PERSON : channel,
                counter,
                counter == null ? known(actor, account) : nobody(),
                ReturnWay.AT_THE_COUNTER,
                counter == null ? first.of(pinned.form(), actor) : Answers.NONE,
                List.of(),
                clock.instant());
        drafts.begin(draft);
        return draft;
    }

    private static Applicant nobody() {
        return new Applicant(ApplicantKind.CITIZEN, "", "", "", "", "");
    }

    private static void represented(@Nullable Represented represented, Pinned pinned) {
        if (represented != null && !represented.covers(pinned.view().code().text()))
            throw DossierRefusal.NOT_REPRESENTED_IN_THIS.because();
    }

    /** By the account of whoever applies; where that does not know, as in the last application; reached as whoever represents them is. */
    private Applicant known(Actor actor, AccountId account) {
        Represented represented = actor.represented();
        if (represented == null) return known(actor.kind(), account, contacts.of(account), earlier.applicant(account));
        // a mandate for some procedures shows nothing of what was given in others
        boolean all = represented.procedures().isEmpty();
        return known(
                represented.kind(),
                represented.account(),
                contacts.of(account),
                all ? earlier.applicant(represented.account()) : Optional.empty());
    }

    private Applicant known(ActorKind kind, AccountId account, AccountContact reached, Optional<Applicant> last) {
        AccountContact contact = contacts.of(account);
        return new Applicant(
                kind == ActorKind.BUSINESS ? ApplicantKind.BUSINESS : ApplicantKind.CITIZEN,
                contact.name(),
                contact.number(),
                or(last.map(Applicant::phone), reached.phone()),
                or(last.map(Applicant::email), reached.email()),
                or(last.map(Applicant::address), ""));
    }

    private static String or(Optional<String> last, String known) {
        return last.filter(text -> !text.isEmpty()).orElse(known);
    }
}
