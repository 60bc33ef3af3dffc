package org.greenlight.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who is who in the samples. Business starts on Tuesday, 1 December 2026. */
final class SampleWorld {

    static final LocalDate START = LocalDate.of(2026, 12, 1);

    static final Company LIGHTHOUSE = Company.of(1, "330200", "绿原示范精密制造有限公司", "3484");
    static final Company FUNDER = Company.of(2, "310000", "绿原示例银行股份有限公司", "6621");
    static final Company OTHER_FUNDER = Company.of(3, "440300", "示例远山商业保理有限公司", "6639");
    static final Company WRONG_BUYER = Company.of(4, "320500", "示例他山电气有限公司", "3821");
    static final Company GROUP_CASHIER = Company.of(5, "330200", "绿原示范集团财务管理有限公司", "7299");

    static final Company STRANGER = Company.of(6, "440300", "示例无关贸易有限公司", "5199");

    static final UUID PROGRAMME = uuid(1);

    private static final List<String> DIVISIONS = List.of("330200", "330400", "320500", "340100", "370200");

    /** Stem of the name, what it makes, class of GB/T 4754-2017. The first eight have a part in the story. */
    private static final List<String> SUPPLIERS_IN_WORDS = List.of(
            "晨曦 风电零部件 3415", "云杉 铝材 3252", "海棠 电机 3812", "赤枫 化工 2614",
            "长汀 齿轮 3453", "暮山 紧固件 3482", "浅湾 阀门 3443", "素川 橡塑 2913",
            "白桦 轴承 3451", "远帆 液压 3444", "青岚 铸造 3391", "沐阳 压铸 3392",
            "锦程 锻造 3393", "澄湖 表面处理 3360", "南屏 塑料制品 2929", "清源 线缆 3831",
            "启明 储能 3841", "听涛 电力电子 3824", "瑞谷 机床附件 3425", "松涛 钢结构 3311",
            "初禾 包装 2231", "朝露 光伏组件 3825", "望江 变压器 3821", "知行 自动化 4011",
            "凌霄 机械加工 3484", "秋实 汽车零部件 3670", "霁月 齿轮箱 3453", "映雪 精密轴承 3451",
            "归云 铝型材 3252", "竹溪 电机 3812", "观澜 阀门 3443", "丹霞 铸件 3391",
            "银杏 线束 3831", "芦荻 注塑 2929", "沧浪 泵阀 3443", "杏林 紧固件 3482",
            "折柳 包装材料 2231", "漱玉 橡胶密封 2913", "采薇 机械加工 3484", "扶光 光伏支架 3825",
            "鹿鸣 传动 3453", "汀兰 电子元件 3824");

    /** Forty-two suppliers, numbers 101 to 142: the workbook has 101 to 132, the CSV file the rest. */
    static final List<Company> SUPPLIERS = IntStream.range(0, SUPPLIERS_IN_WORDS.size())
            .mapToObj(SampleWorld::inWords).toList();

    /** The main story: wind turbine parts, verified footprints. */
    static final Company WIND = supplier(101);
    static final Company ALUMINIUM = supplier(102);
    static final Company MOTORS = supplier(103);
    /** Environmental credit red: not eligible as green, gets the ordinary product. */
    static final Company CHEMICALS = supplier(104);
    /** Another funder has registered one of its receivables before. */
    static final Company GEARS = supplier(105);
    /** On the screening list. */
    static final Company SCREENED = supplier(106);
    /** Names a payout account that belongs to somebody else. */
    static final Company WRONG_ACCOUNT = supplier(107);
    /** Gives no consent to pull carbon data, and there is none. */
    static final Company NO_CARBON = supplier(108);

    private SampleWorld() {}

    static Company supplier(int number) {
        return SUPPLIERS.get(number - 101);
    }

    /** A fixed UUIDv7 of the first working hour. */
    static UUID uuid(int number) {
        long millis = Instant.parse("2026-12-01T01:00:00Z").toEpochMilli();
        return new UUID(millis << 16 | 0x7000L | number, 0x8000_0000_0000_0000L | 0x47_4C44_454D_0000L + number);
    }

    private static Company inWords(int index) {
        String[] words = SUPPLIERS_IN_WORDS.get(index).split(" ");
        return Company.of(101 + index, DIVISIONS.get(index % DIVISIONS.size()),
                "示例" + words[0] + words[1] + "有限公司", words[2]);
    }
}
