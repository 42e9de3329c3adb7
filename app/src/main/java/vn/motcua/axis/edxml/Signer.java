package vn.motcua.axis.edxml;

/**
 * Who signed a document.
 *
 * @param competence for whom, such as {@code KT. BỘ TRƯỞNG}
 * @param position the signer's own position
 * @param fullName the signer's name
 */
public record Signer(String competence, String position, String fullName) {}
