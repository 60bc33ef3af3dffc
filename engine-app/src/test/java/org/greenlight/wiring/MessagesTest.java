package org.greenlight.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenlight.models.Models;
import org.greenlight.models.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word a person reads exists in English and in Chinese. */
class MessagesTest {

    @Test
    void everyTextOfTheProductExistsInBothLanguages() {
        assertThat(Models.ofTheProduct().messages()).containsKeys("party", "party_zh_CN");
        assertThat(Languages.findings(Models.ofTheProduct())).isEmpty();
    }

    @Test
    void noPageHasATextOfItsOwn() {
        Map<String, String> pages = Languages.pages();
        assertThat(pages).isNotEmpty();
        pages.forEach((name, html) -> assertThat(Languages.ownTexts(html)).as(name).isEmpty());
    }

    @Test
    void theGoodOrderSpeaksBothLanguages() {
        assertThat(Languages.findings(Order.good())).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            order_zh_CN.properties | problem.order-unknown=没有订单 {0}。 | # | order: problem.order-unknown has no Chinese text
            order.properties       | task.checkOrder=Check the order     | # | order: task.checkOrder has no English text
            order_zh_CN.properties | 审核订单                              | Check the order | order: task.checkOrder is not translated: Check the order
            order.properties       | Check the order                     | 审核订单 | order: task.checkOrder is not English: 审核订单
            order_zh_CN.properties | 没有订单 {0}。                        | 没有订单。 | order: problem.order-unknown has other arguments in Chinese
            order.properties       | There is no                         | There isn't an | order: problem.order-unknown can not be formatted in English
            order.properties       | Check the order                     | '' | order: task.checkOrder has no English text
            order.properties       | flow.trusted=yes                    | # | order: flow.trusted has no English text
            order_zh_CN.properties | task.deliver=交付货物                 | # | order: task.deliver has no Chinese text
            check-order.form       | Approved / 同意                       | Approved | check-order.form: 'Approved' has no Chinese text
            check-order.form       | Approved / 同意                       | 同意 | check-order.form: '同意' has no English text
            """)
    void anOrderThatSpeaksOneLanguageIsRefused(String file, String text, String replacement, String finding) {
        assertThat(Languages.findings(Order.broken(file, text, replacement.equals("''") ? "" : replacement))).contains(finding);
    }

    @Test
    void aTextOfAPagesOwnIsRefused() {
        assertThat(Languages.ownTexts("<p>Hello</p><p th:text=\"#{ui.hello}\">Hello</p><b>·</b><style>p { color: red }</style>")).isEqualTo(List.of("Hello"));
    }
}
