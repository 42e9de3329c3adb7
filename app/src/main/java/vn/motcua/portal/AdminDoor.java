package vn.motcua.portal;

/** Where the command line reaches this server: a port of its own, on loopback, open to nobody without the token of the data folder. */
public interface AdminDoor {

    /** The port. */
    int port();
}
