package vn.motcua.payment;

/** Where a receipt stands. Its number is never used again. */
public enum ReceiptState implements MoneyState {
    ISSUED,
    /** What it was given for was paid back. */
    VOID;

    @Override
    public boolean last() {
        return this == VOID;
    }
}
