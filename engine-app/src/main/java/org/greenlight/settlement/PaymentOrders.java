package org.greenlight.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentOrders extends Repository<PaymentOrder, UUID> {

    PaymentOrder save(PaymentOrder order);

    Optional<PaymentOrder> findByKindAndSubjectIdAndState(PaymentOrder.Kind kind, UUID subjectId, PaymentOrder.State state);

    @Query("select o from PaymentOrder o where o.kind = :kind and o.subjectId = :subjectId order by o.orderedAt desc limit 1")
    Optional<PaymentOrder> latest(PaymentOrder.Kind kind, UUID subjectId);

    @Query("select o from PaymentOrder o where o.financingId = :financingId order by o.orderedAt, o.id")
    List<PaymentOrder> of(UUID financingId);
}
