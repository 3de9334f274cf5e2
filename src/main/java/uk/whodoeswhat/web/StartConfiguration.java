package uk.whodoeswhat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.actuate.endpoint.web.annotation.ControllerEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.annotation.ServletEndpointsSupplier;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring and its libraries would do at each start although nobody here asks for it: together a tenth of a start. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
    @Bean
    static BeanDefinitionRegistryPostProcessor unasked() {
        return new BeanDefinitionRegistryPostProcessor() {
            /** Nothing here listens by annotation ({@code ArchitectureTest} holds that), so no bean is searched for it. */
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
                String listeners = AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME;
                if (beans.containsBeanDefinition(listeners)) {
                    beans.removeBeanDefinition(listeners);
                }
            }

            /**
             * Springdoc asks to be made at once; the description of the interface is made for the first who wants it, and needs
             * one bean that nothing names.
             */
            @Override
            public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
                for (String name : beans.getBeanDefinitionNames()) {
                    BeanDefinition bean = beans.getBeanDefinition(name);
                    if (isOfSpringdoc(bean.getBeanClassName()) || isOfSpringdoc(bean.getFactoryBeanName())) {
                        bean.setLazyInit(true);
                    }
                    if (name.equals("openApiResource")) {
                        bean.setDependsOn("modelConverterRegistrar");
                    }
                }
                beans.setBeanExpressionResolver(new Expressions());
            }
        };
    }

    private static boolean isOfSpringdoc(@Nullable String name) {
        return name != null && name.startsWith("org.springdoc.");
    }

    /** There are no endpoints in the two old forms that would be looked for among all beans. */
    @Configuration(proxyBeanMethods = false)
    @SuppressWarnings("removal") // they go with the old forms themselves
    static class OldEndpoints {
        @Bean
        ServletEndpointsSupplier noServletEndpoints() {
            return List::of;
        }

        @Bean
        ControllerEndpointsSupplier noControllerEndpoints() {
            return List::of;
        }
    }
}
