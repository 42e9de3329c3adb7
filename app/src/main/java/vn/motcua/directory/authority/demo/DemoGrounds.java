package vn.motcua.directory.authority.demo;

import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.DocumentKind;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;

/** On what grounds the demo's posts may do what. */
final class DemoGrounds {

    static final LegalSource CIVIL_STATUS =
            new LegalSource("Luật Hộ tịch số 60/2014/QH13", "Đ.13", Grade.SEEN_IN_PRACTICE, null);
    static final LegalSource CERTIFYING = new LegalSource("NĐ 23/2015/NĐ-CP", "Đ.5(2)", Grade.UNVERIFIED, null);
    static final LegalSource ONE_STOP = new LegalSource("NĐ 118/2025/NĐ-CP", "", Grade.SEEN_IN_PRACTICE, null);
    static final LegalSource CLERKS = new LegalSource("NĐ 30/2020/NĐ-CP", "Chương III, Mục 2", Grade.UNVERIFIED, null);
    static final LegalSource RECORDS =
            new LegalSource("Luật Lý lịch tư pháp số 28/2009/QH12", "", Grade.UNVERIFIED, null);
    static final LegalSource HOUSEHOLDS = new LegalSource("NĐ 01/2021/NĐ-CP", "", Grade.UNVERIFIED, null);

    static final Matter BIRTHS = Matter.decide("G15-HT", "1.001193");
    static final Matter CIVIL = Matter.decide("G15-HT");
    static final Matter HOUSEHOLD_BUSINESSES = Matter.decide("G09-KD");
    static final Matter CRIMINAL_RECORDS = Matter.decide("G15-LLTP");
    static final Matter CERTIFY = Matter.all(Act.CERTIFY);
    static final Matter ACCEPT = Matter.all(Act.ACCEPT);
    static final Matter RECEIVE = Matter.all(Act.RECEIVE);
    static final Matter DECISIONS = Matter.sign(DocumentKind.DECISION);
    static final Matter LETTERS = Matter.sign(DocumentKind.OFFICIAL_LETTER);
    static final Matter INVITATIONS = Matter.sign(DocumentKind.INVITATION);
    static final Matter PLANS = Matter.sign(DocumentKind.PLAN);
    static final Matter REPORTS = Matter.sign(DocumentKind.REPORT);

    private DemoGrounds() {}
}
