-- A form and what it said: pressed twice it makes one request.
alter table requests_request add once text unique;
