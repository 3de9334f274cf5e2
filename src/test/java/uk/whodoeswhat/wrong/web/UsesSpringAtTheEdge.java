package uk.whodoeswhat.wrong.web;

import org.springframework.core.io.Resource;

record UsesSpringAtTheEdge(Resource resource) {}
