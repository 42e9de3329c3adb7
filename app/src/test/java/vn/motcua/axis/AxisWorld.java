package vn.motcua.axis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packets;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.TraceHeader;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.WrittenNumber;
import vn.motcua.axis.edxml.WrittenTime;
import vn.motcua.axis.exchange.SendPacket;
import vn.motcua.axis.exchange.Sent;
import vn.motcua.axis.system.AddSystem;
import vn.motcua.axis.system.Caller;
import vn.motcua.axis.system.Made;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.CloseAgency;
import vn.motcua.directory.change.Edit;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Agencies, systems and packets for tests of the axis; each asked for is a new one. */
public class AxisWorld {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private final FoundAgency found;
    private final AddSystem add;
    private final AgencyCodes codes;
    private final SendPacket send;
    private final JdbcClient jdbc;
    private final CloseAgency close;
    private final Clock clock;

    public AxisWorld(ApplicationContext context) {
        this.found = context.getBean(FoundAgency.class);
        this.add = context.getBean(AddSystem.class);
        this.codes = context.getBean(AgencyCodes.class);
        this.send = context.getBean(SendPacket.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.close = context.getBean(CloseAgency.class);
        this.clock = context.getBean(Clock.class);
    }

    /** A new agency's code in the system of 2020. */
    public String agency() {
        int n = NEXT.incrementAndGet();
        String code = "Y90." + n;
        Ground ground =
                new Ground(SINCE, new LegalSource("Tệp kiểm thử", "", LegalSource.Grade.UNVERIFIED, null), "kiểm thử");
        NewAgency agency = new NewAgency(
                new AgencyNames("Cơ quan thử trục " + n, null, null),
                AgencyKind.CENTRAL_UNIT,
                null,
                Contact.NONE,
                Map.of(CodeSystem.QD20, code, CodeSystem.QCVN102, qcvn(n)));
        Actors.as(Actor.SYSTEM, () -> found.found(new FoundAgency.Command(agency, ground)));
        return code;
    }

    /** The same agency's code in the system of 2016. */
    public String other(String code) {
        return qcvn(Integer.parseInt(code.substring(4)));
    }

    private static String qcvn(int n) {
        return "%03d.%02d.00.Y90".formatted(n / 100, n % 100);
    }

    public AgencyId id(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.on(LocalDate.of(2026, 6, 1)))
                .orElseThrow()
                .id();
    }

    /** Who carries the code today. */
    public AgencyView view(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock)).orElseThrow();
    }

    /** Ends an agency from today on; another one may stand in its place. */
    public void close(String code, @Nullable String successor) {
        Ground ground = new Ground(
                AsOf.today(clock).day(),
                new LegalSource("Tệp kiểm thử", "", LegalSource.Grade.UNVERIFIED, null),
                "kiểm thử");
        AgencyId heir = successor == null ? null : id(successor);
        Actors.as(Actor.SYSTEM, () -> close.close(new CloseAgency.Command(Edit.latest(id(code)), heir, ground)));
    }

    /** A new system of these agencies. */
    public Made system(String... agencies) {
        return Actors.as(Actor.SYSTEM, () -> add.add(new AddSystem.Command("", List.of(agencies))));
    }

    /** The same, as whoever calls. */
    public Caller caller(String... agencies) {
        Made made = system(agencies);
        long key = jdbc.sql("select id from axis.system where code = ?")
                .param(made.systemId())
                .query(Long.class)
                .single();
        return new Caller(
                key,
                made.systemId(),
                new java.util.HashSet<>(Stream.of(agencies).map(this::id).toList()),
                null);
    }

    public Sent send(Caller caller, String from, byte[] packet, String... narrowing) {
        return send(caller, from, MessageKind.EDOC, packet, narrowing);
    }

    public Sent sendStatus(Caller caller, String from, byte[] packet) {
        return send(caller, from, MessageKind.STATUS, packet);
    }

    private Sent send(Caller caller, String from, MessageKind kind, byte[] packet, String... narrowing) {
        try {
            return send.send(
                    caller, new SendPacket.Command(from, kind, List.of(narrowing), new ByteArrayInputStream(packet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for a document that no other has. */
    public static String documentId(String from) {
        int n = NEXT.incrementAndGet();
        return from + ",2026/03/02," + n + "/THU";
    }

    /** A new document. */
    public static byte[] letter(String document, String from, String... to) {
        return document(
                document, from, new Business.NewDocument(DocumentId.NONE, "Mới", WrittenNumber.of(0), List.of()), to);
    }

    /** A packet that asks for the document back. */
    public static byte[] recall(String document, String from, String... to) {
        return document(
                documentId(from),
                from,
                new Business.Recall(new DocumentId(document), "Gửi nhầm", WrittenNumber.of(0), List.of()),
                to);
    }

    /** A packet that takes the place of the document. */
    public static byte[] replacement(String document, String replaced, String from, String... to) {
        return document(
                document,
                from,
                new Business.Replacement(
                        DocumentId.NONE,
                        "Thay thế",
                        WrittenNumber.of(0),
                        List.of(),
                        List.of(new Business.Replaced(new DocumentId(replaced), List.of()))),
                to);
    }

    private static byte[] document(String document, String from, Business business, String... to) {
        DocumentHead like = Packets.letter("H41").document();
        DocumentHead head = new DocumentHead(
                new DocumentId(document),
                new DocumentCode("88", "THU"),
                like.place(),
                like.date(),
                like.type(),
                "Về việc thử trục",
                "",
                like.signer(),
                like.due(),
                like.other(),
                List.of(),
                WrittenNumber.NONE,
                List.of(),
                "",
                List.of());
        List<Organization> receivers = new ArrayList<>();
        for (String code : to) receivers.add(Organization.of(code, "Nơi nhận"));
        return Packets.written(
                new DocumentPacket(
                        Organization.of(from, "Nơi gửi"),
                        receivers,
                        head,
                        List.of(new TraceHeader(new OrganId(from), new WrittenTime("2026/03/02 09:30:00"))),
                        business,
                        List.of(),
                        List.of()),
                List.of());
    }

    /** A status of the document, from one to the other. */
    public static byte[] status(String document, String from, String to, String code, String time) {
        return Packets.written(
                new StatusPacket(
                        Organization.of(from, "Nơi báo"),
                        new ResponseFor(
                                new OrganId(to), "88/THU", new WrittenDate("2026/03/02"), new DocumentId(document)),
                        Staff.NONE,
                        code,
                        "Lý do",
                        new WrittenTime(time)),
                List.of());
    }
}
