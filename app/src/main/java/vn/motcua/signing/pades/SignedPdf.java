package vn.motcua.signing.pades;

import java.time.Instant;
import vn.motcua.signing.CertificateId;

/**
 * A PDF file with one more signature, which nobody keeps yet: {@link KeepSignature} in the transaction that keeps the file.
 *
 * @param bytes the file
 * @param by the certificate of whoever signed
 * @param name the name in it
 * @param at when, as the signature says
 * @param words what stands above the signature ("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"); empty for a seal
 * @param intent the line that was written before the key was used
 */
public record SignedPdf(byte[] bytes, CertificateId by, String name, Instant at, String words, long intent) {}
