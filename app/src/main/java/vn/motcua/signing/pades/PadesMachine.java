package vn.motcua.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.closed.ClosedFault;
import vn.motcua.kernel.closed.ClosedFolder;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.signing.SigningRefusal;

/**
 * Has PDF files read and composed in closed machines (SR-42). Of what they answer only bytes that are appended are taken, never the document itself: what is signed begins with the document
 * that was handed in (SR-61).
 */
@Component
public class PadesMachine {

    private static final int LONGEST_TAIL = 64 << 20;

    private final ClosedMachines machines;

    public PadesMachine(ClosedMachines machines) {
        this.machines = machines;
    }

    /**
     * A document that is ready to be signed.
     *
     * @param hole where the value goes
     * @param formula which of {@link Visible#formulas()} stands above the signature
     * @param signers for each signature and stamp that the document has already: the signer's certificate, then others
     */
    public record Prepared(Hole hole, int formula, List<List<byte[]>> signers) {

        /** The hash of what is signed. */
        public byte[] digest(String algorithm) {
            return hole.digest(algorithm);
        }

        /** The document with the value. */
        public byte[] filled(byte[] value) {
            return hole.filled(value);
        }
    }

    /** Prepares a document for one more signature. */
    public Prepared prepare(byte[] pdf, SignatureWish wish) {
        return work(PrepareWork.class, pdf, wish::write, misplaced(wish.visible()), (answer, tail) -> {
            List<List<byte[]>> signers = new ArrayList<>();
            int formula = answer.readUnsignedByte();
            if (formula >= wish.visible().formulas().size())
                throw new IllegalArgumentException("no such formula: " + formula);
            int count = answer.readUnsignedShort();
            if (count > FileSigners.MOST_SIGNERS) throw new IllegalArgumentException("so many signers: " + count);
            for (int i = 0; i < count; i++) signers.add(Wire.readAll(answer, FileSigners.LONGEST));
            return new Prepared(Hole.in(pdf, tail), formula, signers);
        });
    }

    /** Appends evidence to a signed document, and a free space for a stamp over it. */
    public Prepared lasting(byte[] pdf, EvidenceSet evidence) {
        return known(pdf, evidence, true, tail -> new Prepared(Hole.in(pdf, tail), 0, List.of()));
    }

    /** Appends evidence to a signed document; nothing covers it yet. */
    public byte[] proven(byte[] pdf, EvidenceSet evidence) {
        return known(pdf, evidence, false, tail -> {
            byte[] file = Arrays.copyOf(pdf, Math.addExact(pdf.length, tail.length));
            System.arraycopy(tail, 0, file, pdf.length, tail.length);
            return file;
        });
    }

    private <A> A known(byte[] pdf, EvidenceSet evidence, boolean stamped, Function<byte[], A> taking) {
        return work(
                LastingWork.class,
                pdf,
                out -> {
                    out.writeBoolean(stamped);
                    evidence.write(out);
                },
                PadesMachine::notSignable,
                (answer, tail) -> taking.apply(tail));
    }

    /** Why a document is not prepared; it may be that it names other words or another person than the signer's. */
    private static No misplaced(Visible seen) {
        return (said, answer) -> {
            String formula = String.join(" / ", seen.lines());
            return switch (said) {
                case Composing.OTHER_TITLE -> Refused.because(SigningRefusal.TITLE_ABOVE_DIFFERS, seen.name(), formula);
                case Composing.OTHER_SIGNER ->
                    Refused.because(
                            SigningRefusal.DOCUMENT_NAMES_ANOTHER,
                            seen.others().get(answer.readUnsignedShort()),
                            seen.name(),
                            formula);
                default -> notSignable(said, answer);
            };
        };
    }

    private static Refused notSignable(int said, DataInputStream answer) {
        if (said == Composing.NOT_SIGNABLE) return Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
        throw new IllegalArgumentException("no such word: " + said);
    }

    private <A> A work(
            Class<? extends ClosedWork> work, byte[] pdf, ClosedMachines.Question question, No no, Taking<A> taking) {
        ClosedOutcome<A> outcome = once(work, pdf, question, no, taking);
        if (outcome instanceof ClosedOutcome.Failed<A>(ClosedFault fault) && fault == ClosedFault.DIED)
            outcome = once(work, pdf, question, no, taking); // somebody ended it: that says nothing about the document
        return switch (outcome) {
            case ClosedOutcome.Answered<A>(A answer) -> answer;
            case ClosedOutcome.Failed<A>(ClosedFault fault) -> throw Refused.because(SigningRefusal.PDF_TOO_HEAVY);
        };
    }

    private <A> ClosedOutcome<A> once(
            Class<? extends ClosedWork> work, byte[] pdf, ClosedMachines.Question question, No no, Taking<A> taking) {
        try {
            return machines.work(work, new ByteArrayInputStream(pdf), question, (answer, folder) -> {
                int said = answer.readUnsignedByte();
                if (said != Composing.DONE) throw no.why(said, answer);
                return taking.take(answer, tail(folder));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] tail(ClosedFolder folder) {
        try (InputStream in = folder.take(Composing.TAIL)) {
            byte[] tail = in.readNBytes(LONGEST_TAIL + 1);
            if (tail.length > LONGEST_TAIL) throw new IllegalArgumentException("it appended too much");
            return tail;
        } catch (IOException e) { // a link, or nothing at all
            throw new IllegalArgumentException(e);
        }
    }

    private interface No {
        Refused why(int said, DataInputStream answer) throws IOException;
    }

    private interface Taking<A> {
        A take(DataInputStream answer, byte[] tail) throws IOException;
    }
}
