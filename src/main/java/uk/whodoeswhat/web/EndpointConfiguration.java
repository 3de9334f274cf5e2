package uk.whodoeswhat.web;

import java.util.List;
import org.springframework.boot.actuate.endpoint.web.annotation.ControllerEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.annotation.ServletEndpointsSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There are no endpoints in the two old forms that Spring would look for among all beans at each start. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("removal") // they go with the old forms themselves
class EndpointConfiguration {
    @Bean
    ServletEndpointsSupplier noServletEndpoints() {
        return List::of;
    }

    @Bean
    ControllerEndpointsSupplier noControllerEndpoints() {
        return List::of;
    }
}
