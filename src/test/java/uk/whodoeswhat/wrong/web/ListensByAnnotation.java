package uk.whodoeswhat.wrong.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

class ListensByAnnotation {
    @EventListener
    void ready(ApplicationReadyEvent event) {}
}
