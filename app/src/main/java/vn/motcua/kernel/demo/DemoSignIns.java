package vn.motcua.kernel.demo;

import java.util.List;

/** The sign-ins of the demo nation, which {@code ./motcua run} prints. Implemented by the module identity. */
public interface DemoSignIns {

    /** The sign-ins, the most useful first. */
    List<DemoSignIn> list();

    /**
     * One of them.
     *
     * @param who who that is, in Vietnamese
     * @param name the name to sign in with
     * @param password the password, the same at every first start of a demo
     * @param secondFactor how to show the second factor, or empty
     */
    record DemoSignIn(String who, String name, String password, String secondFactor) {}
}
