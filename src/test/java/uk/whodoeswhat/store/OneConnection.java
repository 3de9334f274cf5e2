package uk.whodoeswhat.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of which a thread that holds one, of this source or another, gets no second. */
final class OneConnection extends DelegatingDataSource {
    private static final ThreadLocal<Boolean> HELD = ThreadLocal.withInitial(() -> false);

    private final AtomicInteger given = new AtomicInteger();

    OneConnection(DataSource source) {
        super(source);
    }

    /** How many were asked for so far. */
    int given() {
        return given.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (HELD.get()) {
            throw new AssertionError("a second connection for a thread that holds one");
        }
        Connection connection = super.getConnection();
        HELD.set(true);
        given.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if ("close".equals(method.getName())) {
                        HELD.set(false);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
