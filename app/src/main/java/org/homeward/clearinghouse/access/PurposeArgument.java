package org.homeward.clearinghouse.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a page's handler take the {@link Purpose} chosen for this session as a parameter. */
@Component
class PurposeArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static final String ATTRIBUTE = "purpose";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Purpose.class;
    }

    @Override
    public Purpose resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION) instanceof Purpose chosen
                ? chosen
                : usual(request);
    }

    /** Who chose none works at what they are employed for. */
    private static Purpose usual(NativeWebRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof User user
                ? Purpose.usual(user)
                : Purpose.of(Purpose.Reason.MISSING_CHILD);
    }
}
