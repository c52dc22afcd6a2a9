-- Whether another institution uses an お客さまID already is asked for each application that is reviewed.

create index usages_by_customer_id on usages ((content ->> 'customerId'))
  where programme = 'eligibility' and content ? 'customerId';
