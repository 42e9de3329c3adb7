package vn.motcua.axis.edxml;

/**
 * An agency as a packet names it. Only the id is used to find it; the other texts are for readers, and empty where the packet says nothing.
 *
 * @param id its code
 * @param inCharge the organisation above it
 * @param name its name
 * @param address where it is
 * @param email its e-mail
 * @param telephone its telephone
 * @param fax its fax
 * @param website its website
 */
public record Organization(
        OrganId id,
        String inCharge,
        String name,
        String address,
        String email,
        String telephone,
        String fax,
        String website) {

    /** An agency by code and name. */
    public static Organization of(String id, String name) {
        return new Organization(new OrganId(id), "", name, "", "", "", "", "");
    }
}
