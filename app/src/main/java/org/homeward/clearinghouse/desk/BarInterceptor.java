package org.homeward.clearinghouse.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lays the {@link Bar} before every request, so that pages of all modules, error pages too, stand in one frame. */
@Component
class BarInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final ObjectProvider<Desk> desk;

    /** The desk is looked up when a page is drawn: it stands on the database, this on the web server's own start. */
    BarInterceptor(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof User me)
            request.setAttribute(
                    "bar",
                    new Bar(
                            me,
                            purpose(request),
                            request.getRequestURI(),
                            () -> desk.getObject().count(me)));
        return true;
    }

    private static @Nullable Purpose purpose(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute("purpose") instanceof Purpose chosen ? chosen : null;
    }
}
