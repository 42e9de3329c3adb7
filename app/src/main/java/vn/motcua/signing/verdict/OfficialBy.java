package vn.motcua.signing.verdict;

/**
 * To which organisation a certificate says that its holder belongs, where an authority gave it that the operator believes for officials.
 *
 * @param organisation the organisation's name (O); empty if the certificate names none
 * @param agencyCode the agency's code (organizationIdentifier in the form {@code GOVVN-…}); empty if it names none
 */
public record OfficialBy(String organisation, String agencyCode) {}
