package org.greenlight.samples;

import static org.greenlight.samples.SampleWorld.ALUMINIUM;
import static org.greenlight.samples.SampleWorld.CHEMICALS;
import static org.greenlight.samples.SampleWorld.GEARS;
import static org.greenlight.samples.SampleWorld.LIGHTHOUSE;
import static org.greenlight.samples.SampleWorld.MOTORS;
import static org.greenlight.samples.SampleWorld.NO_CARBON;
import static org.greenlight.samples.SampleWorld.WIND;
import static org.greenlight.samples.SampleWorld.WRONG_BUYER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenlight.samples.SampleInvoice.Line;

/** The invoices, and the ones that must be refused. Due dates lie within 60 days of issue (保障中小企业款项支付条例 art. 9). */
final class SampleInvoices {

    static final SampleInvoice WIND_1 = invoice(WIND, 1, 20, LocalDate.of(2027, 1, 15),
            new Line("*风力发电设备*轮毂铸件", "LG-5000", "件", 10, "62000.00"),
            new Line("*风力发电设备*主轴轴承座", "ZC-3200", "件", 20, "15500.00"),
            new Line("*风力发电设备*机舱底座焊接件", "JC-0500", "件", 4, "17500.00"));

    static final SampleInvoice WIND_2 = invoice(WIND, 2, 27, LocalDate.of(2027, 1, 22),
            new Line("*风力发电设备*轮毂铸件", "LG-5000", "件", 2, "62000.00"),
            new Line("*风力发电设备*主轴轴承座", "ZC-3200", "件", 4, "15500.00"),
            new Line("*金属制品*吊装工装", "DZ-0100", "套", 1, "14000.00"));

    static final SampleInvoice ALUMINIUM_1 = invoice(ALUMINIUM, 1, 23, LocalDate.of(2027, 1, 18),
            new Line("*有色金属加工品*铝板带 6061", "AL-6061", "千克", 15_000, "24.00"),
            new Line("*有色金属加工品*铝型材 6063", "AL-6063", "千克", 5_000, "28.00"));

    static final SampleInvoice ALUMINIUM_2 = invoice(ALUMINIUM, 2, 26, LocalDate.of(2027, 1, 20),
            new Line("*有色金属加工品*铝板带 6061", "AL-6061", "千克", 20_000, "24.00"),
            new Line("*有色金属加工品*铝箔坯料", "AL-8011", "千克", 6_000, "20.00"));

    static final SampleInvoice MOTORS_1 = invoice(MOTORS, 1, 24, LocalDate.of(2027, 1, 22),
            new Line("*电动机*永磁同步电机 IE5", "YTP-45", "台", 12, "18500.00"),
            new Line("*电动机*变桨电机", "BJ-07", "台", 30, "2600.00"));

    static final SampleInvoice MOTORS_2 = invoice(MOTORS, 2, 28, LocalDate.of(2027, 1, 22),
            new Line("*电动机*变桨电机", "BJ-07", "台", 35, "2600.00"),
            new Line("*电动机*电机配件", "PJ-01", "批", 1, "8999.95"));

    static final SampleInvoice CHEMICALS_1 = invoice(CHEMICALS, 1, 25, LocalDate.of(2027, 1, 21),
            new Line("*有机化学原料*环氧树脂固化剂", "EP-30", "千克", 10_000, "20.00"),
            new Line("*有机化学原料*稀释剂", "XS-12", "千克", 4_000, "12.50"));

    static final SampleInvoice GEARS_1 = invoice(GEARS, 1, 24, LocalDate.of(2027, 1, 19),
            new Line("*齿轮、传动轴和驱动部件*偏航减速齿轮", "PH-240", "件", 8, "36000.00"),
            new Line("*齿轮、传动轴和驱动部件*内齿圈", "NQ-110", "件", 16, "7000.00"));

    static final SampleInvoice NO_CARBON_1 = invoice(NO_CARBON, 1, 25, LocalDate.of(2027, 1, 15),
            new Line("*橡胶制品*密封圈", "MF-88", "件", 5_000, "16.00"),
            new Line("*橡胶制品*减振垫", "JZ-20", "件", 800, "25.00"));

    static final List<SampleInvoice> GOOD = List.of(WIND_1, WIND_2, ALUMINIUM_1, ALUMINIUM_2, MOTORS_1, MOTORS_2,
            CHEMICALS_1, GEARS_1, NO_CARBON_1);

    private SampleInvoices() {}

    /** File name to text: each breaks one rule, the rest of it is right. */
    static Map<String, byte[]> bad() {
        String good = WIND_1.xml();
        SampleInvoice otherBuyer = new SampleInvoice(number(WIND, 9), WIND, WRONG_BUYER, LocalDate.of(2026, 11, 20),
                WIND_1.due(), WIND_1.lines());
        return Map.of(
                "malformed.xml", utf8(good.substring(0, good.indexOf("<SpecificInformation/>"))),
                "doctype.xml", utf8(good.replace("<EInvoice>\n  <Header>",
                        "<!DOCTYPE EInvoice [<!ENTITY remark SYSTEM \"file:///etc/hostname\">]>\n<EInvoice>\n  <Header>")
                        .replace("合同编号：", "&remark;")),
                "does-not-add-up.xml", utf8(good.replace(
                        "<TotalTax-includedAmount>" + WIND_1.gross().text(),
                        "<TotalTax-includedAmount>" + WIND_1.gross().plus(WIND_1.tax()).text())),
                "missing-seller.xml", utf8(good.replace("<SellerIdNum>" + WIND.uscc() + "</SellerIdNum>", "")),
                "wrong-buyer.xml", utf8(otherBuyer.xml()));
    }

    /** 20 digits: year, province, channel, sequence. The sequence starts with 9s, which the tax system has not reached. */
    private static String number(Company seller, int sequence) {
        return "26" + seller.uscc().value().substring(2, 4) + "2" + "999000" + String.format("%03d%06d", seller.number(), sequence);
    }

    private static SampleInvoice invoice(Company seller, int sequence, int dayOfNovember, LocalDate due, Line... lines) {
        return new SampleInvoice(number(seller, sequence), seller, LIGHTHOUSE, LocalDate.of(2026, 11, dayOfNovember), due,
                List.of(lines));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
