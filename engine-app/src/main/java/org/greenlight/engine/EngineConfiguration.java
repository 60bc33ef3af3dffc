package org.greenlight.engine;

import jakarta.persistence.EntityManagerFactory;
import java.beans.PropertyEditorManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.greenlight.party.Scope;
import org.springframework.beans.propertyeditors.UUIDEditor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** How the embedded engine is set up. Versions and keys that matter are in application.yaml under {@code camunda.bpm}. */
@Configuration
class EngineConfiguration {

    static {
        // Lets a diagram pass its ids, which are text, to Java methods that take a UUID.
        PropertyEditorManager.registerEditor(UUID.class, UUIDEditor.class);
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, DataSource dataSource) {
        return new ScopedTransactionManager(factory, dataSource);
    }

    @Bean
    @Order(10)
    GreenlightPlugin greenlightPlugin(List<DmnDecisionEvaluationListener> decisionListeners) {
        return new GreenlightPlugin(decisionListeners);
    }

    static class GreenlightPlugin extends AbstractProcessEnginePlugin {

        private final List<DmnDecisionEvaluationListener> decisionListeners;

        GreenlightPlugin(List<DmnDecisionEvaluationListener> decisionListeners) {
            this.decisionListeners = decisionListeners;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setEnableExceptionsAfterUnhandledBpmnError(true);
            engine.setEnableExpressionsInAdhocQueries(false);
            engine.setEnableExpressionsInStoredQueries(false);
            // History events go to StepCapture alone, which the starter finds as a bean.
            engine.setEnableDefaultDbHistoryEventHandler(false);
            engine.setCmmnEnabled(false);
            engine.setStandaloneTasksEnabled(false);
            engine.setDeserializationTypeValidationEnabled(true);
            engine.setDbMetricsReporterActivate(false);
            engine.setTaskMetricsEnabled(false);
            engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H,PT1H");
            engine.setTenantIdProvider(new FunderIsTenant());
            engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new EngineScope())));
            engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new EngineScope())));
            DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
            decisions.setFeelEngineFactory(SubsetFeel::new);
            decisions.setCustomPostDecisionEvaluationListeners(new ArrayList<>(decisionListeners));
            engine.setDmnEngineConfiguration(decisions);
        }
    }

    /** A case belongs to the funder named in its variables; a case without one belongs to the house. */
    private static final class FunderIsTenant implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            Object funder = context.getVariables().get("funderId");
            return funder == null ? null : funder.toString();
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return context.getExecution() == null ? null : context.getExecution().getTenantId();
        }
    }

    /** The engine's own threads (jobs, timers, deployment) act for the system; a request keeps the scope it has. */
    private static final class EngineScope extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            return Scope.isUndecided() ? Scope.SYSTEM.call(() -> next.execute(command)) : next.execute(command);
        }
    }
}
