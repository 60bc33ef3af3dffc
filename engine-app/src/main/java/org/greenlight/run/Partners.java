package org.greenlight.run;

import java.net.URI;
import java.time.Duration;
import org.greenlight.connectors.HttpSettings;
import org.greenlight.connectors.carbon.CarbonData;
import org.greenlight.connectors.carbon.HttpCarbonData;
import org.greenlight.connectors.einvoice.HttpTaxAuthority;
import org.greenlight.connectors.einvoice.TaxAuthority;
import org.greenlight.connectors.payment.HttpPaymentBank;
import org.greenlight.connectors.payment.PaymentBank;
import org.greenlight.connectors.registry.CollateralRegistry;
import org.greenlight.connectors.registry.HttpCollateralRegistry;
import org.greenlight.connectors.screening.HttpScreening;
import org.greenlight.connectors.screening.Screening;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outside world as this installation reaches it. A lease of the journal outlasts connecting and answering. */
@Configuration
class Partners {

    /** Where each partner is. The embedded run points all of them at its simulators. */
    record Addresses(URI registry, URI bank, URI carbon, URI greenhouseGas, URI tax, URI screening) {

        static Addresses under(URI base) {
            return new Addresses(
                    base.resolve("/registry"), base.resolve("/bank"), base.resolve("/carbon"), base.resolve("/ghg"),
                    base.resolve("/tax"), base.resolve("/screening"));
        }
    }

    private final HttpSettings settings;

    Partners(
            @Value("${greenlight.partners.connect-timeout:3s}") Duration connectTimeout,
            @Value("${greenlight.partners.answer-timeout:10s}") Duration answerTimeout) {
        settings = new HttpSettings(connectTimeout, answerTimeout);
    }

    @Bean
    @ConditionalOnProperty("greenlight.partners.base-uri")
    Addresses partnersAt(@Value("${greenlight.partners.base-uri}") URI base) {
        return Addresses.under(base);
    }

    @Bean
    CollateralRegistry collateralRegistry(Addresses addresses) {
        return new HttpCollateralRegistry(addresses.registry(), settings);
    }

    @Bean
    PaymentBank paymentBank(Addresses addresses) {
        return new HttpPaymentBank(addresses.bank(), settings);
    }

    @Bean
    CarbonData carbonData(
            Addresses addresses,
            @Value("${greenlight.partners.carbon-client-id}") String clientId,
            @Value("${greenlight.partners.carbon-client-secret}") String clientSecret) {
        return new HttpCarbonData(addresses.carbon(), addresses.greenhouseGas(), settings, clientId, clientSecret);
    }

    @Bean
    TaxAuthority taxAuthority(Addresses addresses) {
        return new HttpTaxAuthority(addresses.tax(), settings);
    }

    @Bean
    Screening screening(Addresses addresses) {
        return new HttpScreening(addresses.screening(), settings);
    }
}
