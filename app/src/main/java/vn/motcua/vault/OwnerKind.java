package vn.motcua.vault;

/** By what an owner is known. */
public enum OwnerKind {
    /** A personal identity number, twelve figures. */
    PERSON,
    /** A tax code of a business or another body. */
    BODY,
    /** An account whose number nobody has verified: what it lays in is its own, and nobody else's who may have that number. */
    ACCOUNT
}
