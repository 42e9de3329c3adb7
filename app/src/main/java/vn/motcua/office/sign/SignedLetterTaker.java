package vn.motcua.office.sign;

import vn.motcua.office.register.LineId;

/** Takes what was signed for a line whose letter to others was begun before. */
public interface SignedLetterTaker {

    /** Makes the signed file the letter itself, in the transaction in which it gets the number; does nothing if no letter was begun. */
    void take(LetterToSign letter, LineId line);
}
