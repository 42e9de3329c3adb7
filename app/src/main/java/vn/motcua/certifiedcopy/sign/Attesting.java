package vn.motcua.certifiedcopy.sign;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyPlace;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.component.QrCode;
import vn.motcua.signing.right.SigningRights;

/** Writes the attestation in the name of whoever signs. */
@Component
class Attesting {

    /** Competence to certify is what it takes (Nghị định 23/2015/NĐ-CP, Đ.5(2)), by the post or handed on. */
    static final List<Matter> MATTERS = List.of(Matter.all(Act.CERTIFY));

    private final AttestedPdf pdf;
    private final SigningRights rights;
    private final Agencies agencies;
    private final PublicAddress address;
    private final Messages messages;

    Attesting(AttestedPdf pdf, SigningRights rights, Agencies agencies, PublicAddress address, Messages messages) {
        this.pdf = pdf;
        this.rights = rights;
        this.agencies = agencies;
        this.address = address;
        this.messages = messages;
    }

    /** The document with its attestation, to be signed by whoever acts. */
    byte[] document(CertifiedCopy copy, NextNumbers.Held held, List<AttestedPdf.Sheet> sheets) throws IOException {
        SigningFormula formula = rights.ofActor(copy.agency(), MATTERS).formula();
        AgencyView agency =
                agencies.find(copy.agency(), agencies.today()).orElseThrow(CertifiedCopyRefusal.AGENCY_ENDED::because);
        String above = agency.parentName() == null ? "" : agency.parentName();
        var code = Objects.requireNonNull(copy.code(), "no code");
        String where = address.of(code.path());
        AttestationSheet sheet = new AttestationSheet(
                new Words(messages, Language.VI),
                above,
                agency.names().in(Language.VI),
                AgencyPlace.of(agency.names().in(Language.VI), above),
                copy.original(),
                sheets.size(),
                held.number(),
                held.day(),
                formula.lines(),
                formula.name(),
                code,
                where,
                QrCode.png(where));
        return pdf.of(sheet, sheets);
    }
}
