package vn.motcua.dossier.reuse;

import vn.motcua.vault.EntryView;

/**
 * A paper that need not be handed in, because it lies in the applicant's store.
 *
 * @param target the field of the form that asks for it; {@link StoreOffers#EXTRA} where the form has none
 * @param asked what is asked for, in words
 * @param entry what would answer it
 */
public record StoreOffer(String target, String asked, EntryView entry) {}
