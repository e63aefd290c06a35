package org.gradus.store;

/**
 * Errors that the virtual machine holds back. Where a page of a mapped file finds no room on the disk, compiled code goes on
 * without what it wrote, and HotSpot throws the {@link InternalError} only when the thread next goes through a slow path of the
 * virtual machine: later than the write, after a force of the file that reports success, or never (JDK 17, measured).
 */
final class HeldFaults {
    /** Read by nobody; but what is never stored need not be made. */
    @SuppressWarnings("UnusedVariable")
    private static volatile Object made = "";

    private HeldFaults() {}

    /**
     * Goes on where no write of the present thread to a mapped file was lost so far.
     *
     * @throws InternalError where one was
     */
    static void raise() {
        // An array of more than six arrays is made by the virtual machine itself (C2 expands what is smaller:
        // MultiArrayExpandLimit).
        made = new byte[8][8];
    }
}
