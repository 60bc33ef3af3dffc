package org.greenlight.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenlight.effects.PartnerCall;
import org.greenlight.models.Models;
import org.greenlight.models.Order;
import org.greenlight.wiring.order.OrderDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models and code refer to each other, and nothing on either side is left over. */
class WiringTest {

    @Test
    void everythingTheModelsNameExistsAndNothingIsLeftOver() {
        Product shipped = new Product(Models.ofTheProduct(), Beans.under("org.greenlight"), Words.of(Path.of("src/main/java")));

        assertThat(shipped.beans()).as("beans found without Spring").containsKeys("partnerCall", "partyFacts");
        assertThat(findings(shipped)).isEmpty();
    }

    @Test
    void theGoodOrderIsWired() {
        assertThat(findings(ordered(Order.good()))).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            order.bpmn    | ${orderSteps.reserveGoods(claimId)} | ${shopSteps.reserveGoods(claimId)} | order#reserveGoods: 'shopSteps' is neither a bean nor a variable
            order.bpmn    | ${orderSteps.reserveGoods(claimId)} | ${orderSteps.reserveGoods(goodsId)} | order#reserveGoods: 'goodsId' is neither a bean nor a variable
            order.bpmn    | ${orderSteps.reserveGoods(claimId)} | ${orderSteps.reserveGoods(} | order#reserveGoods: '${orderSteps.reserveGoods(}' can not be read
            order.bpmn    | ${orderSteps.reserveGoods(claimId)} | ${orderSteps.reserveGoods(claimId, funderId)} | OrderSteps has no public method reserveGoods for the arguments [String, String]
            order.bpmn    | ${orderSteps.reserveGoods(claimId)} | ${orderSteps.recordRating(claimId, decisionResult)} | order#reserveGoods: 'decisionResult' is neither a bean nor a variable
            order.bpmn    | ${orderSteps.reserveGoods(claimId)} | ${orderSteps.keepGoods(claimId)} | OrderSteps.reserveGoods: no model calls it
            order.bpmn    | ${orderFacts.trusted(claimId)} | ${orderFacts.hidden(claimId)} | order#trusted: OrderFacts has no public method hidden
            order.bpmn    | ${orderFacts.trusted(claimId)} | ${orderFacts.ordersPaid(claimId)} | order#trusted: a condition is a long
            order.bpmn    | ${orderFacts.ordersPaid(claimId)} | ${orderFacts.trusted(claimId)} | order#rateBuyer: the number ordersPaid is a boolean
            order.bpmn    | inputParameter name="ordersPaid" | inputParameter name="ordersMade" | order#rateBuyer: does not give the decision's input ordersPaid
            order.bpmn    | ${orderFacts.orderForm(claimId)} | ${orderFacts.trusted(claimId)} | order#checkOrder: the form's data is a boolean
            order.bpmn    | "reserveGoods" | "keepGoods" | order#keepGoods: calls reserveGoods; a step's method has the name of its element
            order.bpmn    | ${orderSteps.checkOrder(claimId, form)} | ${orderSteps.checkOrder(claimId)} | order#checkOrder: OrderSteps has no public method checkOrder for the arguments [String]
            order.bpmn    | event="complete" | event="create" | order#checkOrder: nothing is done with what the person sends
            order.bpmn    | formRef="check-order" | formRef="see-order" | order#checkOrder: its form see-order does not exist
            order.bpmn    | formRef="check-order" | formRef="see-order" | check-order.form: no task and no start shows it
            order.bpmn    | startEvent id="orderPlaced" | startEvent id="orderPlaced" camunda:formRef="see-order" | order#orderPlaced: its form see-order does not exist
            order.bpmn    | startEvent id="orderPlaced" | startEvent id="orderPlaced" camunda:formRef="check-order" | order#orderPlaced: the form is not bound to the deployment
            order.bpmn    | formRefBinding="deployment" | formRefBinding="latest" | order#checkOrder: the form is not bound to the deployment
            order.bpmn    | property name="data" | property name="facts" | order#checkOrder: its form shows facts, but the task has no property data
            order.bpmn    | property name="data" | property name="fourEyes" | which is no other task of a person
            order.bpmn    | property name="seenBy" value="supplierId" | property name="seenBy" value="buyerId" | order: its steps are told to buyerId, which is no organisation of a case
            order.bpmn    | officer:${funderId} | lighthouse:${lighthouseId} | order#checkOrder: its people may not see the page: lighthouse:${lighthouseId} is not in seenBy
            order.bpmn    | officer:${funderId} | officer | order#checkOrder: candidate groups are one role:${organisation}, not officer
            order.bpmn    | officer:${funderId} | clerk:${funderId} | order#checkOrder: candidate groups are one role:${organisation}
            order.bpmn    | decisionRef="buyer-rating" | decisionRef="rating" | order#rateBuyer: asks the decision rating, which does not exist
            order.bpmn    | decisionRef="buyer-rating" | decisionRef="rating" | buyer-rating: nobody asks this decision
            order.bpmn    | decisionRefBinding="deployment" | decisionRefBinding="latest" | order#rateBuyer: the decision is not bound to the deployment
            order.bpmn    | calledElement="delivery" | calledElement="shipping" | order#deliver: calls shipping, which does not exist
            order.bpmn    | calledElement="delivery" | calledElement="shipping" | delivery: nobody starts this process
            order.bpmn    | calledElementBinding="deployment" | calledElementBinding="latest" | order#deliver: the called page is not bound to the deployment
            order.bpmn    | <camunda:in variables="all" /> | <camunda:out variables="all" /> | order#deliver: does not pass the ids on
            order.bpmn    | #{execution.processBusinessKey} | #{goodsId} | order#deliver: does not pass a business key on
            order.bpmn    | errorCode="soldOut" | errorCode="outOfStock" | order#goodsSoldOut: catches the error outOfStock, which nothing there throws
            order.bpmn    | errorCode="lost" | errorCode="stolen" | order#goodsLost: catches the error stolen, which nothing there throws
            order.bpmn    | errorCode="lost" | errorCode="stolen" | order#deliver: does not catch the error lost of delivery
            delivery.bpmn | name="goodsArrived" /> | name="goodsCame" /> | delivery#goodsArrived: waits for the message goodsCame, which nobody sends
            delivery.bpmn | "callCarrier" | "bookCarrier" | delivery#bookCarrier: there is no PartnerCall bean of this name
            delivery.bpmn | "callCarrier" | "bookCarrier" | CarrierCall: no model has a task callCarrier
            delivery.bpmn | errorCode="refused" | errorCode="lost" | delivery#callCarrier: a refusal of the partner is not caught
            delivery.bpmn | ${partnerCall} | ${carrier} | delivery#callCarrier: the only delegate is ${partnerCall}
            delivery.bpmn | ${orderFacts.deliveryDeadline(claimId)} | ${orderFacts.trusted(claimId)} | a date is a boolean
            order_zh_CN.properties | task.checkOrder | task.seeOrder | order#checkOrder: has no title in Chinese
            order.properties | task.checkOrder | task.seeOrder | order#checkOrder: has no title in English
            check-order.form | "id": "check-order" | "id": "order" | check-order.form: the form's id is not the file's name
            check-order.form | "key": "number" | "key": "colour" | order#checkOrder: check-order.form shows 'colour', which OrderFacts does not give
            check-order.form | "label": "Order number / 订单编号" | "label": "{{colour}}" | order#checkOrder: check-order.form shows 'colour', which OrderFacts does not give
            check-order.form | "key": "approved" | "key": "agreed" | order#checkOrder: OrderSteps does not read 'agreed' of check-order.form
            check-order.form | "key": "approved" | "key": "agreed" | org.greenlight.wiring.order: reads 'approved' of a form, and none of its forms has it
            """)
    void anOrderThatIsNotWiredIsRefused(String file, String text, String replacement, String finding) {
        assertThat(findings(ordered(Order.broken(file, text, replacement)))).anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void aPartnerCallThatNoModelMakesIsRefused() {
        Map<String, Class<?>> beans = new HashMap<>(OrderDesk.beans());
        beans.put("bookShip", PartnerCall.class);
        assertThat(findings(new Product(Order.good(), beans, words()))).containsExactly("PartnerCall: no model has a task bookShip");
    }

    private static Product ordered(Models models) {
        return new Product(models, OrderDesk.beans(), words());
    }

    private static Words words() {
        return Words.of(Path.of("src/test/java")).within(OrderDesk.class.getPackageName());
    }

    private static List<String> findings(Product product) {
        List<String> findings = new ArrayList<>(new ExpressionRules(product).findings());
        findings.addAll(new TaskRules(product).findings());
        findings.addAll(new ReferenceRules(product).findings());
        findings.addAll(new FieldRules(product).findings());
        return findings;
    }
}
