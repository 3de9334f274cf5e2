package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a client accepts, as RFC 9110 has it (12.4.2, 12.5.1): the most specific range decides, a weight of 0 excludes, and an
 * empty list says nothing. Spring knows no exclusion, and asks some handlers only after they did their work: here a request
 * for what cannot be given is refused before.
 */
@Component
class AcceptedTypes implements ContentNegotiationStrategy, HandlerInterceptor, WebMvcConfigurer {
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    AcceptedTypes(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(this));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Where a type is excluded, all that this service can give is weighed one by one. */
    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        String[] headers = request.getHeaderValues(HttpHeaders.ACCEPT);
        List<MediaType> ranges = ranges(headers == null ? List.of() : List.of(headers));
        List<MediaType> wanted = ranges.stream().allMatch(range -> range.getQualityValue() > 0)
                ? new ArrayList<>(ranges)
                : weighed(ranges);
        if (wanted.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.of());
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted;
    }

    private List<MediaType> weighed(List<MediaType> ranges) {
        Set<MediaType> all = new TreeSet<>(Set.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PROBLEM_JSON));
        handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> all.addAll(mapping.getProducesCondition().getProducibleMediaTypes()));
        return all.stream()
                .filter(type -> weight(ranges, type) > 0)
                .map(type -> new MediaType(type.getType(), type.getSubtype(), weight(ranges, type)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        List<MediaType> given = given(request, handler);
        List<MediaType> ranges = ranges(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        if (!given.isEmpty() && given.stream().allMatch(type -> weight(ranges, type) == 0)) {
            throw new HttpMediaTypeNotAcceptableException(given);
        }
        return true;
    }

    private static List<MediaType> given(HttpServletRequest request, Object handler) {
        if (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) instanceof Collection<?> types) {
            return types.stream().map(MediaType.class::cast).toList();
        }
        boolean page = handler instanceof HandlerMethod method
                && method.getReturnType().getParameterType().equals(ModelAndView.class);
        return page ? List.of(MediaType.TEXT_HTML) : List.of();
    }

    /** Whether a page is wanted rather than a problem document: its type is named, and no less welcome. */
    static boolean isPageWanted(HttpServletRequest request) {
        try {
            List<MediaType> ranges = ranges(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            double page = weight(ranges, MediaType.TEXT_HTML);
            return page > 0
                    && page >= weight(ranges, MediaType.APPLICATION_PROBLEM_JSON)
                    && ranges.stream()
                            .anyMatch(range -> !range.isWildcardType() && range.includes(MediaType.TEXT_HTML));
        } catch (HttpMediaTypeNotAcceptableException e) {
            return false; // a program that sends no list of types
        }
    }

    private static List<MediaType> ranges(List<String> headers) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(headers);
            return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(List.of());
        }
    }

    /** That of the most specific range that includes the type; 0 if none does. */
    private static double weight(List<MediaType> ranges, MediaType type) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max((one, other) -> specificity(one) - specificity(other))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
