package vn.motcua.vault.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.identity.TechIds;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.kernel.demo.DemoSheet;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultPermission;
import vn.motcua.vault.consent.AnswerConsent;
import vn.motcua.vault.consent.AskConsent;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.consent.ConsentState;
import vn.motcua.vault.consent.ConsentView;
import vn.motcua.vault.consent.StoreConsents;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.own.UploadPaper;
import vn.motcua.vault.share.OpenShare;
import vn.motcua.vault.share.ShareEntry;

/**
 * Papers in the stores of Phạm Quốc Hưng, whose number is verified, and of Nguyễn Thị Lan, whose is not: results, links, who looked, what agencies ask to read. Their kinds are such that no
 * procedure of the demo asks for them, so that applications begin as empty as ever.
 */
@Component
class DemoStores implements DemoPart {

    private static final int AFTER_DOSSIERS = 770;
    private static final String VERIFIED = "001080000777";
    private static final String UNVERIFIED = "001190000123";
    private static final String EXTRACT = "2.000635";
    private static final String MARRIAGE = "1.000894";

    private final Stores stores;
    private final KeepEntry keep;
    private final VaultEntries entries;
    private final ShareEntry share;
    private final OpenShare open;
    private final NoteLook note;
    private final Looks looks;
    private final ObjectToLook object;
    private final AskConsent ask;
    private final AnswerConsent answer;
    private final StoreConsents consents;
    private final TechIds accounts;
    private final PermissionHolders holders;
    private final AgencyCodes codes;
    private final Clock clock;

    DemoStores(
            Stores stores,
            KeepEntry keep,
            VaultEntries entries,
            ShareEntry share,
            OpenShare open,
            NoteLook note,
            Looks looks,
            ObjectToLook object,
            AskConsent ask,
            AnswerConsent answer,
            StoreConsents consents,
            TechIds accounts,
            PermissionHolders holders,
            AgencyCodes codes,
            Clock clock) {
        this.stores = stores;
        this.keep = keep;
        this.entries = entries;
        this.share = share;
        this.open = open;
        this.note = note;
        this.looks = looks;
        this.object = object;
        this.ask = ask;
        this.answer = answer;
        this.consents = consents;
        this.accounts = accounts;
        this.holders = holders;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_DOSSIERS;
    }

    @Override
    public void load(Progress progress) {
        AgencyId ward = agency("H26.101");
        AgencyId justice = agency("H26.3");
        AccountId hung = account(VERIFIED);
        Store store = stores.of(hung);
        EntryView residence = keep(store, ward, EntryOrigin.RESULT_OF_DOSSIER, "Giấy xác nhận thông tin về cư trú", 41);
        EntryView lease = keep(store, ward, EntryOrigin.DIGITISED_BY_OFFICER, "Giấy phép xây dựng nhà ở riêng lẻ", 77);
        keep(store, null, EntryOrigin.UPLOADED_BY_OWNER, "Bằng tốt nghiệp cao đẳng", 0);
        looked(store, hung, ward, residence, lease);
        shared(residence, "Phạm Quốc Hưng");
        asked(store, hung, justice, EXTRACT, true);
        asked(store, hung, agency("G15"), MARRIAGE, false);
        AccountId lan = account(UNVERIFIED);
        Store own = stores.of(lan);
        keep(own, null, EntryOrigin.UPLOADED_BY_OWNER, "Chứng chỉ tiếng Anh", 0);
        shared(keep(own, null, EntryOrigin.UPLOADED_BY_OWNER, "Sơ yếu lý lịch", 0), "Nguyễn Thị Lan");
        asked(own, lan, justice, EXTRACT, false);
        progress.report(2, 2, "kho dữ liệu / stores");
    }

    private EntryView keep(Store store, @Nullable AgencyId from, EntryOrigin origin, String title, int number) {
        LocalDate today = AsOf.today(clock).day();
        NewEntry entry = new NewEntry(
                origin == EntryOrigin.UPLOADED_BY_OWNER ? UploadPaper.KIND : "TRINH_DIEN",
                title,
                number == 0 ? "" : number + "/" + today.getYear(),
                from == null ? "" : "Ủy ban nhân dân phường Ba Đình",
                from,
                today.minusDays(30L),
                null,
                origin,
                "vault.demo:" + title,
                "giấy tờ.png",
                FileType.PNG);
        EntryId id = keep.run(store, entry, () -> new ByteArrayInputStream(DemoSheet.png()));
        return entries.find(store, id).orElseThrow();
    }

    /** The ward looked, and he objects to one of the looks. */
    private void looked(Store store, AccountId owner, AgencyId ward, EntryView opened, EntryView other) {
        PermissionHolders.Holder officer = holders.of(VaultPermission.ANSWER.code(), ward).stream()
                .filter(one -> one.name().endsWith("Vinh"))
                .findFirst()
                .orElseThrow();
        Actor actor = new Actor(ActorKind.OFFICIAL, officer.account(), officer.name(), ward, "");
        Reason reason = new Reason(ward, officer.name(), EXTRACT, "", LookGround.PROCEDURE, "Đối chiếu nơi cư trú");
        Actors.as(actor, () -> {
            note.run(other, LookKind.LOOKED, reason);
            note.run(opened, LookKind.OPENED, reason);
        });
        looks.of(store, new Paging(1, 1)).items().stream()
                .findFirst()
                .ifPresent(look -> object.run(store, owner, look, "Tôi chưa nộp hồ sơ này ở phường."));
    }

    private void shared(EntryView entry, String giver) {
        open.run(share.run(entry, giver, "Nộp hồ sơ xin việc", 3, 14));
    }

    /** An agency asks to read something; the owner agrees, or has not answered yet. */
    private void asked(Store store, AccountId owner, AgencyId agency, String procedure, boolean agreed) {
        List<ConsentKind> kinds = List.of(
                ConsentKind.asked("TRINH_DIEN", "Giấy xác nhận thông tin về cư trú"),
                ConsentKind.asked(UploadPaper.KIND, "Giấy tờ tự tải lên"));
        ask.run(store, owner, agency, procedure, kinds, "Cán bộ một cửa");
        if (!agreed) return;
        ConsentView asked = consents.of(store, new Paging(1, 20)).items().stream()
                .filter(one -> one.agency().equals(agency) && one.procedure().equals(procedure))
                .findFirst()
                .orElseThrow();
        answer.run(store, asked, ConsentState.GIVEN, List.of("TRINH_DIEN"));
    }

    private AccountId account(String number) {
        return new AccountId(UUID.fromString(accounts.of(number).orElseThrow()));
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> new IllegalStateException("the demo nation has no agency " + code))
                .id();
    }
}
