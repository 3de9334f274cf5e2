package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

/** Of proxies, those are believed that are named, and by no other setting. */
class NamedProxiesTest {
    private static final String PROXIES = "who-does-what.proxies";

    private static TomcatServletWebServerFactory with(String setting, String value) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new NamedProxies(new MockEnvironment().withProperty(setting, value)).customize(factory);
        return factory;
    }

    @Test
    void nobodyIsBelievedWhereNobodyIsNamed() {
        assertThat(with(PROXIES, "").getEngineValves()).isEmpty();
        assertThat(with("server.forward-headers-strategy", "none").getEngineValves())
                .isEmpty();
    }

    @Test
    void onlyTheNamedAreBelieved() {
        assertThat(with(PROXIES, "10.0.0.7, 10.1.0.0/16, 2001:db8::1").getEngineValves())
                .singleElement()
                .isInstanceOfSatisfying(
                        RemoteIpValve.class,
                        valve -> assertThat(valve.getInternalProxies())
                                .contains("10.0.0.7", "10.1.0.0/16", "2001:db8::1")
                                .doesNotContain("127", "192", "172"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0", "10.0.0.0/33", ".*", "10.0.0.7, everybody"})
    void whatIsNoAddressIsRefused(String named) {
        assertThatThrownBy(() -> with(PROXIES, named))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(PROXIES)
                .hasMessageContaining("allowed: addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "framework"})
    void everybodyIsNotBelieved(String strategy) {
        assertThatThrownBy(() -> with("server.forward-headers-strategy", strategy))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("name your proxies in " + PROXIES);
    }
}
