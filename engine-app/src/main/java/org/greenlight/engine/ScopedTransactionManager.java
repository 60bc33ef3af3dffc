package org.greenlight.engine;

import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.greenlight.party.Scope;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells PostgreSQL at the start of every transaction which rows it may see; the setting ends with the transaction. */
class ScopedTransactionManager extends JpaTransactionManager {

    ScopedTransactionManager(EntityManagerFactory factory, DataSource dataSource) {
        super(factory);
        setDataSource(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scope scope = Scope.current();
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(getDataSource());
        try (PreparedStatement statement = holder.getConnection()
                .prepareStatement("select set_config('greenlight.scope', ?, true), set_config('greenlight.parties', ?, true)")) {
            statement.setString(1, scope.kind());
            statement.setString(2, scope.parties());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The row-level scope could not be set", e);
        }
    }
}
