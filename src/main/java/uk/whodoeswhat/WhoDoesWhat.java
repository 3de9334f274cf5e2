package uk.whodoeswhat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class WhoDoesWhat {

    public static void main(String[] args) {
        SpringApplication.run(WhoDoesWhat.class, args);
    }
}
